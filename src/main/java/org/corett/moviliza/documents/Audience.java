package org.corett.moviliza.documents;

import org.corett.moviliza.casework.CaseReader;

/** Who of those that may see a case reads a document of it; each reads what the one before reads, and more do. */
enum Audience {
    ORGANS {
        @Override
        boolean includes(CaseReader reader) {
            return reader.organ();
        }
    },
    MANAGERS {
        @Override
        boolean includes(CaseReader reader) {
            return ORGANS.includes(reader) || reader.manager();
        }
    },
    COUNTRIES {
        @Override
        boolean includes(CaseReader reader) {
            return MANAGERS.includes(reader) || !reader.countries().isEmpty();
        }
    },
    OBSERVERS {
        @Override
        boolean includes(CaseReader reader) {
            return COUNTRIES.includes(reader) || reader.observer();
        }
    };

    abstract boolean includes(CaseReader reader);
}
