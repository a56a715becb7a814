import { expectNoWrongDial } from '../../../../../../jest/dialScheduleProof';

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
