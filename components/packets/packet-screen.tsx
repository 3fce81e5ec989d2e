'use client';

import { useQuery } from '@tanstack/react-query';
import { Attachments } from '@/components/files/attachments';
import { Columns } from '@/components/layout/columns';
import { PageHeader } from '@/components/layout/page-header';
import { useMay, useViewer } from '@/components/layout/viewer';
import { ButtonLink } from '@/components/ui/button';
import { StateIcon } from '@/components/ui/state-icon';
import { packetDetail } from '@/lib/features/packets/client';
import { caseNumber } from '@/lib/format/names';
import { formatShortDay } from '@/lib/format/dates';
import { PacketCounts } from './packet-counts';
import { PacketFacts } from './packet-facts';
import { PacketFiles } from './packet-files';
import { packetState } from './packet-words';
import { QuarantineBanner } from './quarantine-banner';

/** One packet: what came, how far its reading is, what was declared, and what stands against it. */
export function PacketScreen({ packetId }: { readonly packetId: string }) {
  const { data: packet } = useQuery(packetDetail(packetId));
  const { today } = useViewer();
  const mayRead = useMay('packet.see_page');
  if (!packet) return null;
  const { tone, label } = packetState(packet.state);
  const hasPages = packet.hasFiles && packet.pages.counted > 0;
  return (
    <>
      <PageHeader
        title={packet.senderName}
        breadcrumb={[{ label: 'Cases', href: '/cases' }, { label: caseNumber(packet.caseNumber), href: `/cases/${packet.caseId}` }, { label: 'Records' }]}
        marks={<StateIcon tone={tone}>{label}</StateIcon>}
        subtitle={`${packet.claimantName}, received ${formatShortDay(packet.receivedOn, today)}`}
        actions={
          <>
            <ButtonLink href={`/evaluations/${packet.evaluationId}/pages`}>Count</ButtonLink>
            <ButtonLink href={`/cases/${packet.caseId}/chronology`}>Chronology</ButtonLink>
            {hasPages && mayRead && <ButtonLink href={`/packets/${packet.id}/read`}>Read the pages</ButtonLink>}
            {hasPages && (
              <ButtonLink kind="primary" href={`/packets/${packet.id}/index`}>
                Split and index
              </ButtonLink>
            )}
          </>
        }
        below={<PacketCounts packet={packet} />}
      />
      <Columns
        sideLabel="Declaration and how it came"
        side={
          <>
            <PacketFacts packet={packet} />
            <div className="mt-5">
              <Attachments subjectKind="packet" subjectId={packet.id} title="Declaration as it came" hint="The sender’s declaration or cover letter. PDF, DOCX, TIFF, JPEG or PNG, up to 50 MB." />
            </div>
          </>
        }
      >
        {packet.state === 'quarantined' && <QuarantineBanner packet={packet} />}
        <PacketFiles packet={packet} />
      </Columns>
    </>
  );
}
