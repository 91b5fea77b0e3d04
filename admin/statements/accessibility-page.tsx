import { Statement } from './statement.tsx';

export default function AccessibilityPage() {
  return <Statement of="accessibility" />;
}
