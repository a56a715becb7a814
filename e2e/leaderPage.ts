/**
 * Script of the small page of `leader.spec.ts`: stands for the duty of guarding dials as its address
 * says (`?host=…`, `&priority=…`, `&frameOf=<origin>` or `&topOf=<origin>` for a way between
 * windows), and shows its part and the owner's host.
 */
import { frameTransport, originTransport, standFor, topTransport } from 'c/connectsLeader';

const query = new URLSearchParams(window.location.search);

const candidacy = standFor('dial-guard', {
    host: query.get('host') ?? 'nowhere',
    priority: Number(query.get('priority') ?? 0),
    transports: [
        originTransport(),
        ...query.getAll('frameOf').map((origin) => frameTransport([origin])),
        ...query.getAll('topOf').map((origin) => topTransport([origin])),
    ],
});

function show(): void {
    const { role, owner } = candidacy.state;
    const output = document.querySelector('output');
    if (output !== null) {
        output.textContent = `${role}, owner: ${owner?.host ?? 'unknown'}`;
    }
}

candidacy.observe(show);
show();
