package huibao.disclosure;

/** Numbers that agree with all that is printed, on their way from the true ones. */
final class Point {
    private final Quantities quantities;
    private final Coefficients coefficients;
    private final double[] values;
    /** By number; what has moved is listed. */
    private final SparseVector moves;
    /** By relation: what it adds up to instead of zero. */
    private final SparseVector residuals;

    Point(Quantities quantities, Coefficients coefficients) {
        this.quantities = quantities;
        this.coefficients = coefficients;
        values = new double[coefficients.columns()];
        for (int number = 0; number < values.length; number++) {
            values[number] = quantities.value(number);
        }
        moves = new SparseVector(coefficients.columns());
        residuals = new SparseVector(coefficients.rows());
    }

    double value(int number) {
        return values[number];
    }

    void move(int number, double by) {
        values[number] += by;
        moves.add(number, by);
    }

    /** How it differs from the true numbers; where rounding has led away from a relation, no difference counts. */
    Shift shift(int target, int sign) {
        if (!agrees()) {
            return new Shift(new int[0], new double[0], 0);
        }
        int[] numbers = new int[moves.size()];
        double[] by = new double[moves.size()];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = moves.index(i);
            by[i] = moves.at(numbers[i]);
        }
        return new Shift(numbers, by, sign * moves.at(target));
    }

    private boolean agrees() {
        residuals.clear();
        boolean agrees = true;
        for (int i = 0; i < moves.size(); i++) {
            int number = moves.index(i);
            coefficients.add(number, moves.at(number), residuals);
            agrees &= values[number] >= -Shift.NOTHING;
        }
        for (int i = 0; i < residuals.size(); i++) {
            agrees &= Math.abs(residuals.at(residuals.index(i))) <= Shift.NOTHING;
        }
        return agrees;
    }

    /** Back to the true numbers. */
    void restore() {
        for (int i = 0; i < moves.size(); i++) {
            values[moves.index(i)] = quantities.value(moves.index(i));
        }
        moves.clear();
    }
}
