import { seePage } from '../../features/page-pictures/queries';
import { pictureMediaType } from '../../features/page-pictures/schema';
import { at, type ContractRow } from './row';

/** How the pages of a packet look. */
export const pagePicturesContract: readonly ContractRow[] = at('/packets/{packetId}/pages/{number}/{size}', { GET: seePage }, pictureMediaType);
