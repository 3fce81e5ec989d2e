import type { World } from '../../lib/test/world';

/** A word that stands in every free text of a practice's rows: found in an answer to somebody else, it is a leak. */
export const canaryOf = (world: World) => `canary${world.practiceId.replaceAll('-', '')}`;

/** The same inside the names of claimants: what the roles without clinical content must not read. */
export const clinicalOf = (world: World) => `clinical${canaryOf(world)}`;
