import Link from 'next/link';
import type { ReactNode } from 'react';
import { PageHeader } from '@/components/layout/page-header';
import type { RoleName } from '@/lib/auth/permissions';
import { settingsFor } from './places';

interface Props {
  readonly title: string;
  readonly subtitle?: ReactNode;
  /** The path of this page, to mark it in the list of settings. */
  readonly href: string;
  readonly role: RoleName;
  readonly actions?: ReactNode;
  readonly children: ReactNode;
}

/** A screen of the settings: the way to the others at the left, the matter at the right. */
export function SettingsPage({ title, subtitle, href, role, actions, children }: Props) {
  return (
    <>
      <PageHeader title={title} subtitle={subtitle} breadcrumb={[{ label: 'Settings', href: '/settings' }, { label: title }]} actions={actions} />
      <div className="flex-1 lg:grid lg:grid-cols-[180px_minmax(0,1fr)]">
        <nav aria-label="Settings" className="border-border px-(--pad) py-3 max-lg:hidden lg:border-r lg:px-3">
          <ul>
            {settingsFor(role).map((place) => (
              <li key={place.href}>
                <Link
                  href={place.href}
                  prefetch={false}
                  aria-current={place.href === href ? 'page' : undefined}
                  className={`flex h-[31px] items-center rounded-md px-3 font-medium ${place.href === href ? 'bg-default' : 'text-soft hover:bg-default'}`}
                >
                  {place.label}
                </Link>
              </li>
            ))}
          </ul>
        </nav>
        <div className="min-w-0 px-(--pad) py-4">{children}</div>
      </div>
    </>
  );
}
