package org.corett.moviliza.advice;

import java.util.List;
import org.corett.moviliza.answers.AnsweredCases;
import org.corett.moviliza.answers.AnsweredProcess;
import org.corett.moviliza.identity.Audience;
import org.corett.moviliza.process.DocumentKind;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Any member asks any others; all of them find what was asked and answered [001 §II]. */
@Component
@Order(60)
class MemberAdvice extends AnsweredProcess {
    private static final DocumentKind FILE =
            DocumentKind.several("ADVICE_FILE", Audience.OFFICIALS).addedByCountry();

    MemberAdvice(AnsweredCases cases) {
        super(cases);
    }

    @Override
    public String key() {
        return "memberAdvice";
    }

    @Override
    public String series() {
        return "AS";
    }

    @Override
    public Audience workers() {
        return Audience.MEMBERS;
    }

    @Override
    public Audience starters() {
        return Audience.MEMBERS;
    }

    @Override
    public Audience readers() {
        return Audience.OFFICIALS;
    }

    @Override
    public String title() {
        return "subject";
    }

    @Override
    public List<DocumentKind> documents() {
        return List.of(FILE);
    }
}
