import type { Entries } from './entry';

export const pagePicturesEntries: Entries = {
  'GET /packets/{packetId}/pages/{number}/{size}': {
    ask: ({ picturedPacketId }) => ({ params: { packetId: picturedPacketId, number: '1', size: 'picture' } }),
    names: ['picturedPacketId'],
    succeedsElsewhere: 'the packet of this test has no picture; that it comes back is proved beside the operation',
  },
};
