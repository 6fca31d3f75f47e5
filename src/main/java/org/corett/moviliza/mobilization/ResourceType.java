package org.corett.moviliza.mobilization;

/** What a source contributes [000 Cuadro 1]. */
public enum ResourceType {
    FINANCIAL,
    HUMAN,
    GOODS_AND_SERVICES
}
