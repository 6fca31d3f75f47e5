package org.corett.moviliza.answers;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import org.corett.moviliza.casework.CaseKind;
import org.corett.moviliza.casework.CaseSight;
import org.corett.moviliza.casework.CaseSummary;
import org.corett.moviliza.identity.Audience;
import org.corett.moviliza.identity.Reader;

/** A process of whose cases all is known that there is to know once its forms are: each reader sees all of them or none. */
public abstract class AnsweredProcess implements CaseKind {
    private final AnsweredCases cases;

    protected AnsweredProcess(AnsweredCases cases) {
        this.cases = cases;
    }

    /** Who sees its cases, with everything that is answered in them. */
    public abstract Audience readers();

    /** The field of the start form that a case is called by. */
    public abstract String title();

    @Override
    public final CaseSight sight(Reader reader) {
        return CaseSight.allIf(readers().includes(reader));
    }

    @Override
    public final Map<String, CaseSummary> summaries(Collection<String> numbers) {
        return cases.summaries(this, numbers);
    }

    @Override
    public final Set<String> matching(String text) {
        return cases.matching(this, text);
    }
}
