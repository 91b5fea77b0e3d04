import { Statement } from './statement.tsx';

export default function PrivacyPage() {
  return <Statement of="privacy" />;
}
