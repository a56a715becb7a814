import { readFileSync } from 'node:fs';
import { answerRoute } from '../routeResource';
import { readRouteRequest } from '../routeRequest';
import { routeResolver } from '../routeResolver';
import type { RouteCaller, RouteRecord } from '../routeRule';

// The same table as RouteResolverTest and RouteRequestTest of Apex.
interface CaseTable {
    readonly cases: readonly {
        readonly name: string;
        readonly rules: readonly RouteRecord[];
        readonly people: readonly RouteCaller[];
        readonly anum: string | null;
        readonly bnum: string | null;
        readonly target: string | null;
        readonly rule: string | null;
        readonly reason: string;
    }[];
    readonly refused: readonly {
        readonly name: string;
        readonly rules: readonly RouteRecord[];
        readonly problems: readonly string[];
    }[];
    readonly bodies: readonly {
        readonly body: string;
        readonly problem: string | null;
        readonly anum?: string | null;
        readonly bnum?: string | null;
    }[];
}

const TABLE = JSON.parse(
    readFileSync('force-app/main/default/staticresources/ConnectsRouteCases.json', 'utf8'),
) as CaseTable;

const CALLER = '+35850454564';
const POOL = '+35840675644';
const TARGET = '+35853445657';
const PEOPLE: readonly RouteCaller[] = [{ kind: 'Contact', phones: [CALLER] }];
const EVERYBODY: readonly RouteRecord[] = [{ name: 'Everybody', target: TARGET }];

describe('where a call goes', () => {
    it.each(TABLE.cases)('$name', ({ rules, people, anum, bnum, ...expected }) => {
        const request = { anum: anum ?? undefined, bnum: bnum ?? undefined };

        expect(routeResolver(rules)(request, people)).toEqual({
            target: expected.target,
            rule: expected.rule,
            reason: expected.reason,
        });
    });

    it.each(TABLE.refused)('refuses $name', ({ rules, problems }) => {
        expect(() => routeResolver(rules)).toThrow(
            expect.objectContaining({ name: 'RouteRulesError', problems }),
        );
    });

    it('refuses rules that lead to one another in too many ways, instead of taking for ever', () => {
        const numbers = Array.from({ length: 16 }, (_, index) => `+3585344${1000 + index}`);
        const rules = numbers.flatMap((called, from) =>
            numbers.slice(from + 1).map((target, way) => ({
                name: `${called} to ${target}`,
                called,
                kind: 'Contact',
                field: `Field_${from}_${way}__c`,
                values: 'yes',
                target,
            })),
        );

        expect(() => routeResolver(rules)).toThrow(/in too many ways/);
    });
});

describe('the body of a request', () => {
    const isRead = ({ problem }: { problem: string | null }): boolean => problem === null;

    it.each(TABLE.bodies.filter(isRead))('reads $body', ({ body, anum, bnum }) => {
        const request = readRouteRequest(body);

        expect([request.anum ?? null, request.bnum ?? null]).toEqual([anum, bnum]);
    });

    it.each(TABLE.bodies.filter((each) => !isRead(each)))('refuses $body', ({ body, problem }) => {
        expect(() => readRouteRequest(body)).toThrow(problem ?? '');
    });
});

describe('the resource', () => {
    const body = JSON.stringify({ anum: CALLER, bnum: POOL });

    it('names the target', () => {
        const { status, body: answer } = answerRoute(body, EVERYBODY, PEOPLE);

        expect([status, JSON.parse(answer ?? '')]).toEqual([200, { InitialTarget: TARGET }]);
    });

    it('has no content when the call stays', () => {
        expect(answerRoute(body, EVERYBODY, [])).toEqual({ status: 204, body: null });
    });

    it('says why it refuses a body, whatever the rules are', () => {
        const circle = [{ name: 'Bad', target: 'sales' }];

        expect(answerRoute('{', circle, PEOPLE)).toEqual({
            status: 400,
            body: '{"reason":"The body is not valid JSON."}',
        });
    });

    it('says why it refuses the rules', () => {
        const { status, body: answer } = answerRoute(
            body,
            [
                { name: 'There', called: POOL, target: TARGET },
                { name: 'Back', called: TARGET, target: POOL },
            ],
            PEOPLE,
        );

        expect(status).toBe(500);
        expect(answer).toContain(`${TARGET} → ${POOL} → ${TARGET}`);
    });
});
