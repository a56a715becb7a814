import { expectServiceToSurvive } from '../../../../../../jest/badDayProof';

it('whatever happens on CCX, every event is delivered once, every dial is right, and the snapshot recovers', () =>
    expectServiceToSurvive('CCX'));
