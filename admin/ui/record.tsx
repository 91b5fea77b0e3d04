import { createUniqueId, type JSX } from 'solid-js';

// Five waves of one period each, three low and two shallow: the band of the printed certificate.
const waves = [
  'M-16 8c2.91 -6.7 5.09 -6.7 8 0s5.09 6.7 8 0c2.91 -6.7 5.09 -6.7 8 0s5.09 6.7 8 0c2.91 -6.7 5.09 -6.7 8 0s5.09 6.7 8 0c2.91 -6.7 5.09 -6.7 8 0s5.09 6.7 8 0',
  'M-10.67 8c2.91 -6.7 5.09 -6.7 8 0s5.09 6.7 8 0c2.91 -6.7 5.09 -6.7 8 0s5.09 6.7 8 0c2.91 -6.7 5.09 -6.7 8 0s5.09 6.7 8 0c2.91 -6.7 5.09 -6.7 8 0s5.09 6.7 8 0',
  'M-5.34 8c2.91 -6.7 5.09 -6.7 8 0s5.09 6.7 8 0c2.91 -6.7 5.09 -6.7 8 0s5.09 6.7 8 0c2.91 -6.7 5.09 -6.7 8 0s5.09 6.7 8 0c2.91 -6.7 5.09 -6.7 8 0s5.09 6.7 8 0',
  'M-16 8c2.91 -3.5 5.09 -3.5 8 0s5.09 3.5 8 0c2.91 -3.5 5.09 -3.5 8 0s5.09 3.5 8 0c2.91 -3.5 5.09 -3.5 8 0s5.09 3.5 8 0c2.91 -3.5 5.09 -3.5 8 0s5.09 3.5 8 0',
  'M-8 8c2.91 -3.5 5.09 -3.5 8 0s5.09 3.5 8 0c2.91 -3.5 5.09 -3.5 8 0s5.09 3.5 8 0c2.91 -3.5 5.09 -3.5 8 0s5.09 3.5 8 0c2.91 -3.5 5.09 -3.5 8 0s5.09 3.5 8 0',
];

/** The one engraved thing on a screen: the certificate, the public answer. */
export function RecordCard(props: { children: JSX.Element }) {
  const pattern = createUniqueId();
  return (
    <div class="record">
      <svg class="engraving" height="16" aria-hidden="true">
        <defs>
          <pattern id={pattern} width="32" height="16" patternUnits="userSpaceOnUse">
            <path fill="none" stroke="currentColor" stroke-width="0.7" d={waves.join('')} />
          </pattern>
        </defs>
        <rect width="100%" height="16" fill={`url(#${pattern})`} />
      </svg>
      <div class="record-body stack">{props.children}</div>
    </div>
  );
}
