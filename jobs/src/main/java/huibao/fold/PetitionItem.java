package huibao.fold;

import java.util.List;

/**
 * One version of an item as a run of the lake has it; words and codes are numbers (see {@link Reference}), instants
 * microseconds since 1970, days days since 1970, absence {@link Numbers#NONE}.
 *
 * @param authorityLevel unknown if there is none
 * @param stepwise number by {@code bypass} of what it says: yes = not stepwise, no = stepwise, unknown = not said
 * @param initialHere number by {@code initial}
 * @param voidedAt {@link Numbers#NONE_LONG} if it is not
 * @param events in any order, known at any time
 * @param evaluations every version of every target
 */
public record PetitionItem(
        long itemId,
        long visitId,
        int form,
        int petitionedOn,
        long registeredAt,
        int registeringLevel,
        int registeringUnit,
        int region,
        int authorityLevel,
        int stepwise,
        int category,
        int purpose,
        int persons,
        int initialHere,
        long repeatOf,
        boolean judicial,
        boolean counted,
        long recordedAt,
        long updatedAt,
        long voidedAt,
        List<Event> events,
        List<Evaluation> evaluations) {
    /** The same item with other codes and another history. */
    PetitionItem with(int unit, int place, int subject, List<Event> history, List<Evaluation> ratings) {
        return new PetitionItem(
                itemId,
                visitId,
                form,
                petitionedOn,
                registeredAt,
                registeringLevel,
                unit,
                place,
                authorityLevel,
                stepwise,
                subject,
                purpose,
                persons,
                initialHere,
                repeatOf,
                judicial,
                counted,
                recordedAt,
                updatedAt,
                voidedAt,
                history,
                ratings);
    }
}
