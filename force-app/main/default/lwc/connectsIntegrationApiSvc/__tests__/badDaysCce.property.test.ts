import { expectServiceToSurvive } from '../../../../../../jest/badDayProof';

it('whatever happens on CCE, every event is delivered once, every dial is right, and the snapshot recovers', () =>
    expectServiceToSurvive('CCE'));
