package huibao.narrative;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Something that stands in a section of a document. */
sealed interface Placed {
    List<Condition> when();

    /** Does what is done with its kind. */
    void match(PlacedCases cases);

    /** What is done with each kind: Java 17 has no switch over sealed types. */
    record PlacedCases(
            Consumer<Sentenced> sentenced,
            Consumer<PlacedWords> words,
            Consumer<PlacedHeading> heading,
            Consumer<PlacedTable> table,
            Consumer<PlacedChart> chart,
            Consumer<PlacedOfficeText> officeText,
            Consumer<Terms> terms,
            Consumer<PlacedBuiltIn> builtIn) {}

    /** Sentences said one after another. @param lead a numbered catchword before them, such as （一）总量。 */
    record Sentenced(List<String> names, Optional<SlotText> lead, List<Condition> when) implements Placed {
        @Override
        public void match(PlacedCases cases) {
            cases.sentenced().accept(this);
        }
    }

    /** Words of the document itself; the office answers for them. */
    record PlacedWords(SlotText text, List<Condition> when) implements Placed {
        @Override
        public void match(PlacedCases cases) {
            cases.words().accept(this);
        }
    }

    /** A heading of level 2; falls away with what would stand below it. */
    record PlacedHeading(SlotText text, List<Condition> when) implements Placed {
        @Override
        public void match(PlacedCases cases) {
            cases.heading().accept(this);
        }
    }

    record PlacedTable(TablePlan plan, List<Condition> when) implements Placed {
        @Override
        public void match(PlacedCases cases) {
            cases.table().accept(this);
        }
    }

    record PlacedChart(ChartPlan plan, List<Condition> when) implements Placed {
        @Override
        public void match(PlacedCases cases) {
            cases.chart().accept(this);
        }
    }

    /** What the office wrote for this campaign. */
    record PlacedOfficeText(OfficeText.OfficeSection part, List<Condition> when) implements Placed {
        @Override
        public void match(PlacedCases cases) {
            cases.officeText().accept(this);
        }
    }

    /** A table of what words mean. @param terms measures of the catalogue and the document's own words */
    record Terms(List<DefinedTerm> terms, List<Condition> when) implements Placed {
        @Override
        public void match(PlacedCases cases) {
            cases.terms().accept(this);
        }
    }

    /** @param measure of the catalogue; empty where {@code text} says it */
    record DefinedTerm(Optional<String> measure, String label, String text, List<Condition> when) {}

    /** One of the parts that are not made of measures. */
    record PlacedBuiltIn(BuiltIn part, List<Condition> when) implements Placed {
        @Override
        public void match(PlacedCases cases) {
            cases.builtIn().accept(this);
        }
    }

    enum BuiltIn {
        /** The problems that rules find in the figures. */
        PROBLEMS,
        /** What is done about each of them. */
        MEASURES,
        /** Each problem with what is done about it. */
        ADVICE,
        /** What was read, refused, came late and changed. */
        CHECKS,
        /** The listed items, by unit and one by one. */
        LEDGER,
        LEDGER_BY_UNIT,
        LEDGER_ITEMS,
        /** Those of them that are late or fall due next, by unit and one by one. */
        DUE_LEDGER,
        /** By when those that still wait are due. */
        DEADLINES,
        PAGE_BREAK,
        CONTENTS;

        boolean isLedger() {
            return switch (this) {
                case LEDGER, LEDGER_BY_UNIT, LEDGER_ITEMS, DUE_LEDGER, DEADLINES -> true;
                case PROBLEMS, MEASURES, ADVICE, CHECKS, PAGE_BREAK, CONTENTS -> false;
            };
        }
    }
}
