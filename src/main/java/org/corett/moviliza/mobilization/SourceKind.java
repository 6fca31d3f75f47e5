package org.corett.moviliza.mobilization;

/** The seven kinds of source of resources [000 §3.2]. */
public enum SourceKind {
    MEMBER_STATE,
    DONOR_STATE,
    CIVIL_SOCIETY,
    COOPERATION_AGENCY,
    PRIVATE_SECTOR,
    ACADEMIA,
    MEDIA
}
