package org.corett.moviliza.plenary;

import java.util.List;

/** Ordinary sessions come twice a year, extraordinary ones when needed [001 §VII; gaps 6]. */
enum SessionKind {
    ORDINARY {
        @Override
        String label(int place, int year) {
            return roman(place) + "-" + year;
        }
    },
    EXTRAORDINARY {
        @Override
        String label(int place, int year) {
            return "E-" + place + "-" + year;
        }
    };

    private static final List<String> TENS = List.of("", "X", "XX", "XXX", "XL", "L", "LX", "LXX", "LXXX", "XC");
    private static final List<String> ONES = List.of("", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX");

    /** What people call the session of that place in a year: {@code II-2026}, {@code E-1-2026}. */
    abstract String label(int place, int year);

    private static String roman(int number) {
        return number < 100 ? TENS.get(number / 10) + ONES.get(number % 10) : Integer.toString(number);
    }
}
