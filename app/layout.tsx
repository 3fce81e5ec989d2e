import type { Metadata, Viewport } from 'next';
import localFont from 'next/font/local';
import { headers } from 'next/headers';
import type { ReactNode } from 'react';
import './globals.css';
import { NonceMeta } from '@/components/layout/nonce-meta';
import { Providers } from './providers';

const inter = localFont({
  src: '../node_modules/@fontsource-variable/inter/files/inter-latin-opsz-normal.woff2',
  variable: '--font-inter',
  weight: '100 900',
  display: 'swap',
});

/** Names from Poland, Turkey or Vietnam: fetched only by a page that shows one. */
const interExtended = localFont({
  src: '../node_modules/@fontsource-variable/inter/files/inter-latin-ext-opsz-normal.woff2',
  variable: '--font-inter-extended',
  weight: '100 900',
  display: 'swap',
  preload: false,
  adjustFontFallback: false,
  declarations: [{ prop: 'unicode-range', value: 'U+0100-02BA,U+02BD-02C5,U+02C7-02CC,U+02CE-02D7,U+02DD-02FF,U+1E00-1E9F,U+1EF2-1EFF,U+2C60-2C7F,U+A720-A7FF' }],
});

export const metadata: Metadata = {
  title: { default: 'Panelist', template: '%s · Panelist' },
  description: 'Practice management for physicians who do IME, QME and AME work.',
  robots: { index: false },
};

export const viewport: Viewport = { width: 'device-width', initialScale: 1, viewportFit: 'cover' };

/** Before first paint: the theme this browser chose, or the system's. */
const chooseTheme = `(()=>{let c="system";try{c=localStorage.getItem("panelist.theme")||c}catch{}const d=document.documentElement,m=matchMedia("(prefers-color-scheme: dark)"),a=()=>{const k=d.dataset.themeChoice;d.dataset.theme=k==="system"?(m.matches?"dark":"light"):k};d.dataset.themeChoice=c;a();m.addEventListener("change",a)})()`;

export default async function RootLayout({ children }: { readonly children: ReactNode }) {
  const nonce = (await headers()).get('x-nonce') ?? undefined;
  return (
    <html lang="en-US" className={`${inter.variable} ${interExtended.variable}`} data-theme="light" suppressHydrationWarning>
      <head>
        <NonceMeta nonce={nonce} />
        <script nonce={nonce} suppressHydrationWarning dangerouslySetInnerHTML={{ __html: chooseTheme }} />
      </head>
      <body>
        <Providers>{children}</Providers>
      </body>
    </html>
  );
}
