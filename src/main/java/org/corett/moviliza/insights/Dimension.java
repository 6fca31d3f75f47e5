package org.corett.moviliza.insights;

/** By what money is told apart. */
enum Dimension {
    AXIS {
        @Override
        String of(CaseLine line, Counted counted) {
            return line.axis().name();
        }
    },
    KIND {
        @Override
        String of(CaseLine line, Counted counted) {
            return line.kind().name();
        }
    },
    COUNTRY {
        @Override
        String of(CaseLine line, Counted counted) {
            return line.group();
        }
    },
    YEAR {
        @Override
        String of(CaseLine line, Counted counted) {
            return Integer.toString(counted.day().getYear());
        }
    };

    /** Where an amount of a case belongs. */
    abstract String of(CaseLine line, Counted counted);
}
