/** @jest-environment node */
import { expectNoWrongDial } from '../../../../../../jest/dialScheduleProof';

// The compiler's marks on modules; Node has no page to render into.
jest.mock('lwc', () => ({ registerDecorators: <T>(made: T): T => made }));

jest.mock('../configuration', () =>
    jest
        .requireActual<typeof import('../../../../../../jest/rememberedConfigurations')>(
            '../../../../../../jest/rememberedConfigurations',
        )
        .rememberingConfigurations(jest.requireActual('../configuration')),
);

it('dials nothing that is denied, and nothing twice, among the documents of one gadget', async () => {
    await expectNoWrongDial(1);
});
