create trigger provider_attestation_append_only before update or delete on provider_attestation for each row execute function refuse_change();
