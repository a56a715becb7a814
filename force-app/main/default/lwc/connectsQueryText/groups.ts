/** `and` and `or` as both `$filter` and `$search` have them: `and` binds tighter. */
import type { Group } from './contract';
import type { QueryScanner } from './queryScanner';

/** Deeper than anybody writes, and far from what a call stack takes. */
const DEEPEST = 20;

const OPEN = /\(/y;
const CLOSE = /\)/y;
const WORDS = { and: /and(?=[\s('"{]|$)/iy, or: /or(?=[\s('"{]|$)/iy } as const;

/** Anything that tells by its kind that it is no group. */
interface Leaf {
    readonly kind: string;
}

/** Leaves under any number of groups. */
export type Tree<T> = T | Group<Tree<T>>;

/**
 * Parts that are joined by "or", each of parts that are joined by "and".
 * @param leaf reads what stands between these words; brackets are read here
 * @throws QueryTextError
 */
export function parseGroups<T extends Leaf>(
    scanner: QueryScanner,
    leaf: () => Tree<T>,
    depth = 0,
): Tree<T> {
    const bracketsOrLeaf = (): Tree<T> => {
        if (!scanner.sees(OPEN)) {
            return leaf();
        }
        if (depth === DEEPEST) {
            return scanner.fail(`no more than ${DEEPEST} brackets in each other`);
        }
        scanner.take(OPEN);
        const inner = parseGroups(scanner, leaf, depth + 1);
        scanner.expect(CLOSE, '"and", "or" or ")"');
        return inner;
    };
    return joined('or', scanner, () => joined('and', scanner, bracketsOrLeaf));
}

/** Parts as one group of the kind: without the brackets that make no difference. */
export function groupOf<T extends Leaf>(
    kind: Group<T>['kind'],
    first: Tree<T>,
    others: readonly Tree<T>[],
): Tree<T> {
    return others.length === 0
        ? first
        : { kind, parts: [first, ...others].flatMap((part) => partsOf(kind, part)) };
}

/** Whether it is a group, and not a leaf. */
export function isGroup<T extends Leaf>(tree: Tree<T>): tree is Group<Tree<T>> {
    return tree.kind === 'and' || tree.kind === 'or';
}

function joined<T extends Leaf>(
    kind: Group<T>['kind'],
    scanner: QueryScanner,
    part: () => Tree<T>,
): Tree<T> {
    const first = part();
    const others: Tree<T>[] = [];
    while (scanner.take(WORDS[kind]) !== null) {
        others.push(part());
    }
    return groupOf(kind, first, others);
}

function partsOf<T extends Leaf>(kind: Group<T>['kind'], tree: Tree<T>): readonly Tree<T>[] {
    return isGroup(tree) && tree.kind === kind ? tree.parts : [tree];
}
