package org.corett.moviliza.shared;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;

/** Days, moments and amounts as the region writes them, in the reader's language. */
public final class Written {
    /** The region writes 380,000.00 and Belize 14 April 2026, unlike Spain and the United States. */
    private static final Locale SPANISH = Locale.forLanguageTag("es-419");

    private static final Locale ENGLISH = Locale.forLanguageTag("en-BZ");

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);
    private static final DateTimeFormatter ZONE = DateTimeFormatter.ofPattern("O", Locale.ROOT);

    private Written() {}

    /** The language as the region speaks it. */
    public static Locale locale(Language language) {
        return language == Language.EN ? ENGLISH : SPANISH;
    }

    /** "4 de abril de 2026"; "4 April 2026". */
    public static String day(Language language, LocalDate day) {
        return format(FormatStyle.LONG, "d MMMM uuuu", language).format(day);
    }

    /** "martes, 14 de abril de 2026". */
    public static String weekday(Language language, LocalDate day) {
        return format(FormatStyle.FULL, "EEEE, d MMMM uuuu", language).format(day);
    }

    /** "martes, 14 de abril de 2026, 10:30 (UTC-6)". */
    public static String moment(Language language, ZonedDateTime moment) {
        return weekday(language, moment.toLocalDate()) + ", " + hour(moment) + " (" + zone(moment) + ")";
    }

    /** "14 de abril de 2026, 10:30", where the page says the zone once. */
    public static String minute(Language language, ZonedDateTime moment) {
        return day(language, moment.toLocalDate()) + ", " + hour(moment);
    }

    /** "UTC-6", the zone of this clock, for a page that says once what its moments lack. */
    public static String zone(Clock clock) {
        return zone(ZonedDateTime.now(clock));
    }

    private static String zone(ZonedDateTime moment) {
        return ZONE.format(moment).replace("GMT", "UTC");
    }

    /** "10:30". */
    public static String hour(ZonedDateTime moment) {
        return MINUTE.format(moment);
    }

    /** "18,000.00", alike in both languages, where the currency stands elsewhere; {@link TypedAmount} reads it. */
    public static String figure(BigDecimal amount) {
        return new DecimalFormat("#,##0.00", DecimalFormatSymbols.getInstance(Locale.ROOT)).format(amount);
    }

    /** "USD 18,000.00". */
    public static String amount(Language language, Money money) {
        return money.currency() + " " + String.format(locale(language), "%,.2f", money.amount());
    }

    /** "20,000". */
    public static String number(Language language, int number) {
        return String.format(locale(language), "%,d", number);
    }

    /** English by a pattern, for Belize's own would write 04 April 2026. */
    private static DateTimeFormatter format(FormatStyle style, String english, Language language) {
        return language == Language.EN
                ? DateTimeFormatter.ofPattern(english, ENGLISH)
                : DateTimeFormatter.ofLocalizedDate(style).withLocale(SPANISH);
    }
}
