import { isRemoteAction } from './apex';
import { complaintAboutChannel } from './lwc-modules';
import type { Complaint, Names } from './names';
import type { Problem } from './problem';
import type { DeployProject } from './project';
import { matchesWithLines, withoutMarkupComments } from './text';

/** Files of Aura and Visualforce, and metadata whose values may hold expressions. */
const AURA = /\/aura\/.*\.(cmp|app|evt|intf|js)$/;
const VISUALFORCE = /\.(page|component)$/;
const METADATA = /-meta\.xml$/;

/** One way of naming other metadata in markup; gets the groups of the pattern. */
interface MarkupReference {
    readonly files: readonly RegExp[];
    readonly pattern: RegExp;
    readonly complain: (
        names: Names,
        groups: readonly string[],
        project: DeployProject,
    ) => Complaint | undefined;
}

const named =
    (type: string) =>
    (names: Names, [, name = '']: readonly string[]): Complaint | undefined =>
        names.complaintAbout(type, name);

const MARKUP_REFERENCES: readonly MarkupReference[] = [
    {
        files: [AURA, VISUALFORCE, METADATA],
        pattern: /\$Label\.(?:c\.)?(\w+)(?![\w.])/g,
        complain: named('CustomLabel'),
    },
    {
        files: [AURA, VISUALFORCE],
        pattern: /\$Resource\.(\w+)/g,
        complain: named('StaticResource'),
    },
    {
        files: [AURA, VISUALFORCE],
        pattern: /\$MessageChannel\.(\w+)|<lightning:messageChannel\b[^>]*?\btype="([^"{]+)"/g,
        complain: (names, [, merged = '', tagged = '']) =>
            complaintAboutChannel(names, merged || tagged),
    },
    { files: [AURA, VISUALFORCE], pattern: /\$Page\.(\w+)/g, complain: named('ApexPage') },
    {
        files: [AURA, VISUALFORCE],
        pattern: /\$Permission\.(\w+)/g,
        complain: named('CustomPermission'),
    },
    {
        files: [AURA, VISUALFORCE],
        pattern: /\$CustomMetadata\.(\w+__mdt)/g,
        complain: named('CustomObject'),
    },
    {
        files: [AURA],
        pattern: /<(c|cnx):(\w+)|["'](?:markup:\/\/|e\.)?(c|cnx):(\w+)["']/g,
        complain: (names, [, tagSpace = '', tag = '', textSpace = '', text = '']) =>
            complaintAboutComponent(names, tagSpace || textSpace, tag || text),
    },
    {
        files: [VISUALFORCE],
        pattern: /["'](?:markup:\/\/)?(c|cnx):(\w+)["']/g,
        complain: (names, [, namespace = '', name = '']) =>
            complaintAboutComponent(names, namespace, name),
    },
    {
        files: [VISUALFORCE],
        pattern: /<c:(\w+)/g,
        complain: named('ApexComponent'),
    },
    {
        files: [AURA, VISUALFORCE],
        pattern: /<(?:aura|apex):\w+\b[^>]*?\bcontroller="(\w+)"/g,
        complain: named('ApexClass'),
    },
    {
        files: [VISUALFORCE],
        pattern: /\bextensions="([\w, ]+)"/g,
        complain: (names, [, list = '']) =>
            list
                .split(',')
                .map((name) => names.complaintAbout('ApexClass', name.trim()))
                .find((complaint) => complaint !== undefined),
    },
    {
        files: [VISUALFORCE],
        pattern: /\$RemoteAction\.(\w+)\.(\w+)/g,
        complain: (names, [, className = '', method = ''], project) =>
            names.complaintAbout('ApexClass', className) ??
            (isRemoteAction(project, className, method)
                ? undefined
                : {
                      message: `"${className}" has no static @RemoteAction method "${method}"`,
                      advice: 'correct the name or annotate the method',
                  }),
    },
];

/** Checks what Aura, Visualforce and expressions in metadata name. */
export function checkMarkup(project: DeployProject, names: Names): Problem[] {
    return MARKUP_REFERENCES.flatMap(({ files, pattern, complain }) =>
        project.files
            .filter((file) => files.some((kind) => kind.test(file)))
            .flatMap((file) => {
                const text = withoutMarkupComments(project.read(file));
                return [...matchesWithLines(text, pattern)].flatMap(({ groups, line }) => {
                    const complaint = complain(names, groups, project);
                    return complaint ? [{ file, line, ...complaint }] : [];
                });
            }),
    );
}

/** In Aura and Lightning Out, `c:name` is an Aura or a Lightning web component. */
function complaintAboutComponent(
    names: Names,
    namespace: string,
    name: string,
): Complaint | undefined {
    if (namespace === 'cnx') {
        return names.complaintAbout('AuraDefinitionBundle', `cnx:${name}`);
    }
    return names.isOwn('LightningComponentBundle', name)
        ? undefined
        : names.complaintAbout('AuraDefinitionBundle', name);
}
