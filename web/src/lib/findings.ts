/** Where a finding is mended. */
import type { Finding } from '../api/types';

const TABLES: Record<string, string> = { team: 'teams', post: 'posts', session: 'ride_sessions' };

/** The address of the row that mends a finding; none where only the sentence helps. */
export function mends(finding: Finding, cycle: string): string | null {
  const link = finding.link;
  if (!link) return null;
  const of = encodeURIComponent(cycle);
  const id = encodeURIComponent(link.id);
  switch (link.kind) {
    case 'person':
      return `/people/${id}`;
    case 'guess':
      return `/guesses?cycle=${of}&fact=${id}`;
    case 'rule':
      return `/rules?cycle=${of}&rule=${id}`;
    case 'cycle':
      return `/rules?cycle=${of}`;
    case 'competency':
      return '/model';
    default: {
      const table = TABLES[link.kind];
      return table ? `/import?table=${table}` : null;
    }
  }
}
