import { z } from 'zod';
import { idOf, line } from '../fields';

export const SavedViewId = idOf('SavedView');

export const SavedView = z.object({ id: z.string(), name: z.string(), query: z.string() });
export type SavedView = z.output<typeof SavedView>;

/** The query string of the case list; keys that the list does not know are dropped. */
export const SaveView = z.strictObject({ name: line(60), query: z.string().max(2000) });
export const RemoveView = z.strictObject({ viewId: SavedViewId });
export const RemovedView = z.object({ id: z.string() });
export const ListViews = z.strictObject({});
export const SavedViews = z.object({ views: z.array(SavedView) });
export type SavedViews = z.output<typeof SavedViews>;
