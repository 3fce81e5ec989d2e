import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import type { z } from 'zod';
import { api } from '../../http/client';
import { useCaseChanged } from '../evaluations/client';
import type { EvaluationChanged } from '../evaluations/schema';
import type { AmendPacket, OpenPacket, PacketDetail, PacketOpened, ReceivePacket, RecordFileChanged, RemoveRecordFile, RestoreRecordFile } from './schema';

const packetKeys = { one: (packetId: string) => ['packets', packetId] as const };
const pollMs = 1_500;

/** A packet; asked for again while something of it moves. */
export function packetDetail(packetId: string) {
  return queryOptions({
    queryKey: packetKeys.one(packetId),
    queryFn: ({ signal }) => api<PacketDetail>('GET', `/packets/${packetId}`, { signal }),
    refetchInterval: ({ state: { data } }) => (data && isMoving(data) ? pollMs : false),
  });
}

/** Whether the packet will change by itself. */
export function isMoving(packet: PacketDetail): boolean {
  return packet.state === 'processing' || packet.files.some(({ removed, state }) => !removed && (state === 'processing' || state === 'receiving'));
}

/** Opening is idempotent: send the same key again for the same submit, a new one for the next. */
export function useOpenPacket() {
  const settled = usePacketChanged();
  return useMutation({
    mutationFn: ({ idempotencyKey, input: { caseId, ...body } }: { idempotencyKey: string; input: z.input<typeof OpenPacket> }) => api<PacketOpened>('POST', `/cases/${caseId}/packets`, { body, idempotencyKey }),
    onSettled: settled,
  });
}

export function useReceivePacket() {
  const settled = usePacketChanged();
  return useMutation({
    mutationFn: ({ idempotencyKey, input: { evaluationId, ...body } }: { idempotencyKey: string; input: z.input<typeof ReceivePacket> }) =>
      api<EvaluationChanged>('POST', `/evaluations/${evaluationId}/packets`, { body, idempotencyKey }),
    onSettled: settled,
  });
}

export function useAmendPacket() {
  const settled = usePacketChanged();
  return useMutation({
    mutationFn: ({ packetId, ...body }: z.input<typeof AmendPacket>) => api<EvaluationChanged>('PATCH', `/packets/${packetId}`, { body }),
    onSettled: settled,
  });
}

/** After a change of a packet: it, the lists of packets, and what shows its case are read again. */
export function usePacketChanged() {
  const client = useQueryClient();
  const caseChanged = useCaseChanged();
  return () => Promise.all([client.invalidateQueries({ queryKey: ['packets'] }), client.invalidateQueries({ queryKey: ['documents'] }), caseChanged()]);
}

function useFileAct<Input extends { fileId: string }>(method: 'POST' | 'DELETE', act: '' | '/restore' | '/unlock') {
  const settled = usePacketChanged();
  return useMutation({ mutationFn: ({ fileId, ...body }: Input) => api<RecordFileChanged>(method, `/record-files/${fileId}${act}`, { body }), onSettled: settled });
}

export const useRemoveRecordFile = () => useFileAct<z.input<typeof RemoveRecordFile>>('DELETE', '');
export const useRestoreRecordFile = () => useFileAct<z.input<typeof RestoreRecordFile>>('POST', '/restore');
/** The password is used once and never kept. */
export const useUnlockRecordFile = () => useFileAct<{ fileId: string; password: string }>('POST', '/unlock');
