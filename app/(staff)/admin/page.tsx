import { redirect } from 'next/navigation';

/** The desk begins at the payments. */
export default function AdminPage() {
  redirect('/admin/payments');
}
