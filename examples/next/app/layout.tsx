import type { ReactNode } from 'react';

import 'claim-elements/claim-elements.css';
import 'claim-elements/themes/wire.css';

export const metadata = { title: 'Ferries', icons: 'data:,' };

export default function Layout({ children }: { children: ReactNode }) {
  return (
    <html lang="en">
      <body>{children}</body>
    </html>
  );
}
