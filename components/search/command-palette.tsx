'use client';

import { Modal } from '@heroui/react';
import { useQuery } from '@tanstack/react-query';
import { Search } from 'lucide-react';
import { useRouter } from 'next/navigation';
import { useId, useState, type KeyboardEvent } from 'react';
import { useMay, useViewer } from '@/components/layout/viewer';
import { KeyCap } from '@/components/ui/key-cap';
import { useLaterValue } from '@/components/ui/later-value';
import { caseSearch } from '@/lib/features/cases/client';
import { contactsFound } from '@/lib/features/contacts/client';
import { commands, contactsToItems, hitsToItems, libraryFound, recordsItem, type PaletteItem } from './palette-items';
import { PaletteList } from './palette-list';

interface Props {
  readonly isOpen: boolean;
  readonly onClose: () => void;
  readonly onOpen: (overlay: 'log-case' | 'keys') => void;
}

/** Search and commands: a name, a number after “#”, a command after “>”, a section after “§”. */
export function CommandPalette({ isOpen, onClose, onOpen }: Props) {
  const { role, today } = useViewer();
  const router = useRouter();
  const listId = useId();
  const [mayFind, mayFindContacts] = [useMay('case.search'), useMay('contact.read')];
  const [text, setText] = useState('');
  const [at, setAt] = useState(0);
  const asked = useLaterValue(text, 120);
  const isLibrary = text.startsWith('§');
  const isCommand = text.startsWith('>') || isLibrary;
  const found = useQuery({ ...caseSearch(asked), enabled: isOpen && mayFind && !isCommand && asked.trim().replace(/^#/, '').length >= 2 });
  const contacts = useQuery({ ...contactsFound(asked.trim()), enabled: isOpen && mayFindContacts && !isCommand && !text.startsWith('#') && asked.trim().length >= 2 });

  const library = useQuery({ ...libraryFound(text.slice(1)), enabled: isOpen && isLibrary });

  const wanted = text.replace(/^>/, '').trim().toLowerCase();
  const fitting = commands(role).filter((item) => item.label.toLowerCase().includes(wanted));
  const hits = !isCommand && wanted.length >= 2 && found.data ? hitsToItems(found.data, role, today) : [];
  const people = wanted.length >= 2 && contacts.data ? contactsToItems(contacts.data) : [];
  const items = isLibrary ? (library.data ?? []) : text.startsWith('#') ? hits : isCommand || wanted === '' ? fitting : [...hits, ...people, ...fitting, ...recordsItem(wanted, role)];
  const current = items[Math.min(at, items.length - 1)];

  const close = () => {
    setText('');
    setAt(0);
    onClose();
  };
  const choose = (item: PaletteItem, inNewTab: boolean) => {
    close();
    if ('open' in item.act) onOpen(item.act.open);
    else if (inNewTab) window.open(item.act.href, '_blank', 'noopener');
    else router.push(item.act.href);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'ArrowDown') setAt((before) => (before + 1) % Math.max(1, items.length));
    else if (event.key === 'ArrowUp') setAt((before) => (before - 1 + items.length) % Math.max(1, items.length));
    else if (event.key === 'Enter' && current) choose(current, event.ctrlKey || event.metaKey);
    else return;
    event.preventDefault();
  };

  return (
    <Modal.Backdrop isOpen={isOpen} onOpenChange={(open) => !open && close()}>
      <Modal.Container placement="top" scroll="inside" className="max-sm:p-0 sm:pt-[12vh]">
        <Modal.Dialog aria-label="Search and commands" className="max-w-none max-sm:h-full max-sm:rounded-none" style={{ width: 'min(100vw, 640px)' }}>
          <div className="flex h-12 shrink-0 items-center gap-3 border-b border-hairline px-4">
            <Search aria-hidden className="size-4 shrink-0 text-muted" />
            <input
              autoFocus
              role="combobox"
              aria-label="Search and commands"
              aria-expanded={items.length > 0}
              aria-controls={listId}
              aria-autocomplete="list"
              aria-activedescendant={current ? `${listId}-${current.id}` : undefined}
              autoComplete="off"
              spellCheck={false}
              className="h-full min-w-0 flex-1 bg-transparent text-base outline-none"
              value={text}
              onChange={(event) => {
                setText(event.target.value);
                setAt(0);
              }}
              onKeyDown={onKeyDown}
            />
            <KeyCap keys="Esc" className="max-sm:hidden" />
            <button type="button" className="text-link sm:hidden" onClick={close}>
              Close
            </button>
          </div>
          <PaletteList id={listId} items={items} current={current} wanted={text.replace(/^[>#§]/, '').trim()} onChoose={choose} onPoint={(item) => setAt(items.indexOf(item))} />
          {items.length === 0 && <p className="px-4 py-6 text-muted">{found.isFetching || asked !== text ? 'Looking…' : `Nothing is called “${text}”.`}</p>}
          <p className="flex items-center gap-4 border-t border-hairline bg-subtle px-4 py-2 text-xs text-muted max-sm:hidden">
            <span className="flex items-center gap-1"><KeyCap keys={['↑', '↓']} /> move</span>
            <span className="flex items-center gap-1"><KeyCap keys="Enter" /> open</span>
            <span className="flex items-center gap-1"><KeyCap keys={['Ctrl', 'Enter']} /> new tab</span>
            <span className="ml-auto flex items-center gap-1"><KeyCap keys=">" /> commands</span>
            <span className="flex items-center gap-1"><KeyCap keys="#" /> numbers</span>
            <span className="flex items-center gap-1"><KeyCap keys="§" /> library</span>
          </p>
        </Modal.Dialog>
      </Modal.Container>
    </Modal.Backdrop>
  );
}
