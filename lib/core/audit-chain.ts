import { database } from '../db/client';
import { macOf } from './audit';
import { setScope } from './transaction';

/** Where a chain ended at some time, as a second place remembers it. */
export interface KnownEnd {
  readonly seq: number;
  readonly mac: string;
}

export interface ChainReport {
  readonly events: number;
  /** What does not fit, one sentence each; empty when the chain is whole. */
  readonly faults: readonly string[];
}

const batch = 5_000;
const enoughFaults = 20;

/**
 * Reads one practice's whole chain and checks every link: the sequence has no gap, each MAC fits its row and the link
 * before it, the head is the last link, and every end that was remembered elsewhere is still there.
 */
export async function verifyChain(practiceId: string, knownEnds: readonly KnownEnd[]): Promise<ChainReport> {
  const faults: string[] = [];
  const ends = new Map(knownEnds.map((end) => [end.seq, end.mac]));
  let seq = 0;
  let previousMac = '';
  return database().$transaction(
    async (tx) => {
      await setScope(tx, practiceId, null, true);
      for (;;) {
        const rows = await tx.auditEvent.findMany({ where: { practiceId, seq: { gt: seq } }, orderBy: { seq: 'asc' }, take: batch });
        for (const { mac, at, ...row } of rows) {
          if (row.seq !== seq + 1) faults.push(`Events ${seq + 1} to ${row.seq - 1} are missing.`);
          if (row.previousMac !== previousMac) faults.push(`Event ${row.seq} does not follow the event before it.`);
          if (macOf({ ...row, at: at.toISOString() }) !== mac) faults.push(`Event ${row.seq} was changed.`);
          if (ends.has(row.seq) && ends.get(row.seq) !== mac) faults.push(`Event ${row.seq} is not the one that was anchored.`);
          ends.delete(row.seq);
          seq = row.seq;
          previousMac = mac;
          if (faults.length >= enoughFaults) return { events: seq, faults };
        }
        if (rows.length < batch) break;
      }
      const head = await tx.auditHead.findUnique({ where: { practiceId } });
      if ((head?.seq ?? 0) !== seq || (head?.mac ?? '') !== previousMac) faults.push(`The chain ends at event ${seq}, its head says ${head?.seq ?? 0}.`);
      const lost = [...ends.keys()].sort((a, b) => a - b)[0];
      if (lost !== undefined) faults.push(`Event ${lost} was anchored and is gone.`);
      return { events: seq, faults };
    },
    { maxWait: 10_000, timeout: 600_000 },
  );
}
