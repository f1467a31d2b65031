package huibao.generate;

/** When what happened becomes known to the office's system: within hours, now and then weeks later. */
record Recording(Dice dice) {
    void add(Item item, EventRow event) {
        long delay = dice.chance(0.02) ? dice.between(3, 20) * Shanghai.DAY : dice.between(1, 400) * Shanghai.MINUTE;
        item.event(event.recorded(event.at() + delay));
    }
}
