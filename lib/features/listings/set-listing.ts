import { fromOptionalDateColumn, toOptionalDateColumn } from '../../core/dates';
import { Conflict, NotFound } from '../../core/errors';
import { command } from '../../core/operation';
import { seesMoney } from '../evaluations/steps';
import { toListing } from './queries';
import { Listing, SetListing } from './schema';

/** Sets for a physician at a place whether the Medical Unit lists it, how far it is, and what a day there costs. */
export const setListing = command({
  name: 'listing.set',
  input: SetListing,
  output: Listing,
  async run({ ctx, input, tx, audit }) {
    const { practiceId } = ctx;
    const { physicianId, locationId, version, travelMinutes, roomRentCents } = input;
    if (!(await tx.physician.findUnique({ where: { practiceId_id: { practiceId, id: physicianId } }, select: { id: true } }))) throw new NotFound();
    if (!(await tx.location.findUnique({ where: { practiceId_id: { practiceId, id: locationId } }, select: { id: true } }))) throw new NotFound();
    const facts = { listedOn: toOptionalDateColumn(input.listedOn), travelMinutes, roomRentCents };
    const key = { practiceId, physicianId, locationId };
    const find = () => tx.listing.findUnique({ where: { practiceId_physicianId_locationId: key } });
    const before = await find();
    const conflict = async () => {
      const now = await find();
      return new Conflict('Someone changed this office while you were working on it.', now ? toListing(now, seesMoney(ctx)) : undefined);
    };
    if ((before?.version ?? null) !== version) throw await conflict();
    if (before === null) await tx.listing.create({ data: { ...key, ...facts, createdAt: ctx.now } });
    else if ((await tx.listing.updateMany({ where: { ...key, version: before.version }, data: { ...facts, version: { increment: 1 } } })).count === 0) throw await conflict();
    const row = await find();
    if (!row) throw new NotFound();
    audit({ subject: ['physician', physicianId], summary: 'Set how an office is used', data: { locationId, listedOn: input.listedOn, before: before && { listedOn: fromOptionalDateColumn(before.listedOn), travelMinutes: before.travelMinutes, roomRentCents: before.roomRentCents }, travelMinutes, roomRentCents } });
    return toListing(row, seesMoney(ctx));
  },
});
