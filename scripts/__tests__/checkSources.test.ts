/** @jest-environment node */
import { formatProblem } from '../check-deploy/problem';
import { checkSources } from '../check-deploy/sources';
import { DESK_PROJECT } from './deskProject';
import { deskProjectWith, removeProjects, writeProject } from './temporaryProjects';

afterEach(removeProjects);

it('finds nothing wrong with a good project', () => {
    expect(checkSources(writeProject(DESK_PROJECT)).map(formatProblem)).toEqual([]);
});

it('finds nothing wrong with this project', () => {
    expect(checkSources(process.cwd()).map(formatProblem)).toEqual([]);
});

it('reports every problem, sorted by file and line', () => {
    const root = deskProjectWith(
        'lwc/desk/desk.ts',
        `'@salesforce/resourceUrl/cnx__CnxSfdcResources';
import SOUNDS from '@salesforce/resourceUrl/DeskSounds'`,
        `'@salesforce/resourceUrl/Two';
import SOUNDS from '@salesforce/resourceUrl/One'`,
    );
    expect(checkSources(root).map(({ line }) => line)).toEqual([3, 4]);
});
