import { NotFound } from '../../core/errors';
import { command } from '../../core/operation';
import { ReportSorting, SortingReported } from './schema';

/** Tells how far the sorting of a packet is, for whoever looks at it meanwhile; nothing else of it changes. @throws NotFound */
export const reportSorting = command({
  name: 'packet.report_sorting',
  input: ReportSorting,
  output: SortingReported,
  async run({ ctx: { practiceId }, input: { packetId, sortedBps }, tx, audit }) {
    const { count } = await tx.packet.updateMany({ where: { practiceId, id: packetId }, data: { sortedBps } });
    if (count === 0) throw new NotFound();
    audit({ subject: ['packet', packetId], summary: `sorted ${Math.floor(sortedBps / 100)}% of a packet`, data: { sortedBps } });
    return { packetId, sortedBps };
  },
});
