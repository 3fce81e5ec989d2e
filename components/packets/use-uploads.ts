import { useEffect, useRef, useSyncExternalStore } from 'react';
import { usePacketChanged } from '@/lib/features/packets/client';
import { uploadQueue, type SendingFile } from './upload-queue';

const none: readonly SendingFile[] = [];

/** The files that this browser is sending to a packet; the packet is read again when one begins or ends. */
export function useUploads(packetId: string): readonly SendingFile[] {
  const all = useSyncExternalStore(uploadQueue.subscribe, uploadQueue.snapshot, () => none);
  const mine = all.filter((item) => item.packetId === packetId);
  const changed = usePacketChanged();
  const stand = mine.map(({ id, phase, uploadId }) => `${id} ${phase === 'done'} ${uploadId ?? ''}`).join();
  const before = useRef(stand);
  useEffect(() => {
    if (before.current === stand) return;
    before.current = stand;
    void changed();
  });
  return mine;
}
