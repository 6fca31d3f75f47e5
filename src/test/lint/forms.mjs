// Prints the errors that Camunda's own linter finds in the forms that are named, and fails where there are any.
import { readFileSync } from 'node:fs';
import { FormLinter } from '@camunda/form-linting';

// It knows the engine's versions up to 7.22, whose forms are those of 7.24.
const asKnown = form => ({ ...form, executionPlatformVersion: '7.22.0' });

const found = process.argv.slice(2).flatMap(file =>
  new FormLinter().lint(asKnown(JSON.parse(readFileSync(file, 'utf8'))))
    .filter(report => report.category === 'error')
    .map(report => file + ': ' + JSON.stringify(report)));
found.forEach(each => console.log(each));
process.exitCode = found.length ? 1 : 0;
