import { expectNoWrongDial } from '../../../../../../jest/dialScheduleProof';

jest.mock('../configuration', () =>
    jest
        .requireActual<typeof import('../../../../../../jest/rememberedConfigurations')>(
            '../../../../../../jest/rememberedConfigurations',
        )
        .rememberingConfigurations(jest.requireActual('../configuration')),
);

it('dials nothing that is denied, and nothing twice, with a gadget in each of two tabs', async () => {
    await expectNoWrongDial(2);
});
