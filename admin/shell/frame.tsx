import type { RouteSectionProps } from '@solidjs/router';
import { createEffect, ErrorBoundary, Show } from 'solid-js';
import { announcement } from './announce.ts';
import { useArea } from './area.ts';
import { focusHeadings } from './arrival.ts';
import { SiteFoot } from './foot.tsx';
import { SiteHead } from './head.tsx';
import { useSession } from './session.tsx';
import { NotLoaded } from '../ui/loaded.tsx';
import { Heading } from '../ui/page.tsx';
import { t } from './words.ts';

/** What stands around every page. */
export function Frame(props: RouteSectionProps) {
  const area = useArea();
  const session = useSession();
  focusHeadings();
  createEffect(() => document.body.classList.toggle('staff', area() === 'staff'));
  let main: HTMLElement | undefined;
  const skip = (event: MouseEvent) => {
    event.preventDefault();
    main?.focus();
  };
  const unknown = () => session.me() === undefined && session.problem();
  return (
    <>
      <a class="skip" href="#main" onClick={skip}>
        {t('skip')}
      </a>
      <SiteHead />
      <main id="main" class="wrap" tabindex="-1" ref={main}>
        <ErrorBoundary fallback={(error: unknown) => <Broken error={error} />}>
          <Show
            when={!unknown()}
            fallback={<NotLoaded error={session.problem()} again={() => void session.readAgain()} />}
          >
            {props.children}
          </Show>
        </ErrorBoundary>
      </main>
      <SiteFoot />
      <p class="hidden-visually" role="status">
        {announcement()}
      </p>
    </>
  );
}

export function Reading() {
  return (
    <p class="hint" role="status">
      {t('reading')}
    </p>
  );
}

/** A fault of ours, or a page that a newer release has replaced: loading it again mends both. */
function Broken(props: { error: unknown }) {
  console.error(props.error);
  return (
    <section class="stack">
      <Heading>{t('broken.title')}</Heading>
      <p class="measure">{t('broken.text')}</p>
      <p>
        <button class="button" type="button" onClick={() => location.reload()}>
          {t('broken.again')}
        </button>
      </p>
    </section>
  );
}
