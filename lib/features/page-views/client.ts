import { queryOptions } from '@tanstack/react-query';
import { api } from '../../http/client';
import type { PacketViews, RecordViews, ViewsRecorded } from './schema';

/** Who saw how much of a packet. */
export function packetViews(packetId: string) {
  return queryOptions({ queryKey: ['packets', packetId, 'views'], queryFn: ({ signal }) => api<PacketViews>('GET', `/packets/${packetId}/views`, { signal }) });
}

/** Sends a batch of views; also while the page is being left. The key names the batch, so that sending it again adds nothing. */
export function sendViews(packetId: string, views: RecordViews['views'], idempotencyKey: string): Promise<ViewsRecorded> {
  return api<ViewsRecorded>('POST', `/packets/${packetId}/views`, { body: { views }, idempotencyKey, keepalive: true });
}
