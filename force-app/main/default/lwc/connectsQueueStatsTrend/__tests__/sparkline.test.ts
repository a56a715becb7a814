import { sparkline, spansOf } from '../sparkline';

const FRAME = { from: 0, to: 100, top: 10, width: 100, height: 20 };
const draw = (...points: [number, number | null][]): { line: string; area: string } =>
    sparkline(
        spansOf(
            points.map(([at, callsInQueue]) => ({ at, callsInQueue })),
            FRAME.from,
            FRAME.to,
        ),
        FRAME,
    );

describe('the step line', () => {
    it('holds a figure until the next one', () => {
        expect(draw([0, 0], [40, 5], [60, 10])).toEqual({
            line: 'M0 20V20H40V10H60V0H100',
            area: 'M0 20V20H40V10H60V0H100V20Z',
        });
    });

    it('begins where the window begins when the figure is older', () => {
        expect(draw([-500, 5]).line).toBe('M0 10V10H100');
    });

    it('has a gap where nobody knows', () => {
        expect(draw([0, 5], [30, null], [70, 10]).line).toBe('M0 10V10H30M70 0V0H100');
    });

    it('ends with the last figure that is known', () => {
        expect(draw([0, 5], [30, null]).line).toBe('M0 10V10H30');
    });

    it('takes a negative figure, which stands for none, as unknown', () => {
        expect(draw([0, -1], [50, 10]).line).toBe('M50 0V0H100');
    });

    it('draws nothing without figures', () => {
        expect(draw()).toEqual({ line: '', area: '' });
        expect(draw([0, null])).toEqual({ line: '', area: '' });
    });
});
