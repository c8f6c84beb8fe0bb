// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.store.identity;

import io.plumbline.security.identity.LoginProfile;
import io.plumbline.security.identity.Logins;
import io.plumbline.security.identity.MfaDevice;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;

/** Passwords and second factors. */
final class JdbiLogins implements Logins {
    private static final String DEVICES = "select serial, sealed, owner_id, enabled_at, last_step from mfa_device ";

    private final Jdbi jdbi;

    JdbiLogins(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    @Override
    public Optional<LoginProfile> password(String userId) {
        return jdbi.withHandle(handle -> handle
                .createQuery("select user_id, hash, created_at, reset_required from login_profile where user_id = :id")
                .bind("id", userId).map((row, context) -> new LoginProfile(row.getString("user_id"),
                        row.getString("hash"), Rows.instant(row, "created_at"), row.getBoolean("reset_required")))
                .findOne());
    }

    @Override
    public void setPassword(LoginProfile profile) {
        jdbi.useTransaction(handle -> {
            removePassword(profile.userId());
            handle.createUpdate("""
                    insert into login_profile (user_id, hash, created_at, reset_required)
                    values (:id, :hash, :created, :reset)
                    """).bind("id", profile.userId()).bind("hash", profile.hash())
                    .bind("created", Rows.at(profile.created())).bind("reset", profile.resetRequired()).execute();
        });
    }

    @Override
    public void removePassword(String userId) {
        jdbi.useHandle(handle -> handle.createUpdate("delete from login_profile where user_id = :id")
                .bind("id", userId).execute());
    }

    @Override
    public void signedIn(String userId, Instant when) {
        jdbi.useHandle(handle -> handle.createUpdate("update identity_holder set password_used_at = :at where id = :id")
                .bind("id", userId).bind("at", Rows.at(when)).execute());
    }

    @Override
    public void setDevice(MfaDevice device) {
        jdbi.useTransaction(handle -> {
            removeDevice(device.serial());
            handle.createUpdate("""
                    insert into mfa_device (serial, sealed, owner_id, enabled_at, last_step)
                    values (:serial, :sealed, :owner, :enabled, :step)
                    """).bind("serial", device.serial()).bind("sealed", device.sealed())
                    .bind("owner", device.owner().orElse(null)).bind("enabled", Rows.at(device.enabled()))
                    .bind("step", device.lastStep()).execute();
        });
    }

    @Override
    public void removeDevice(String serial) {
        jdbi.useHandle(handle -> handle.createUpdate("delete from mfa_device where serial = :serial")
                .bind("serial", serial).execute());
    }

    @Override
    public Optional<MfaDevice> device(String serial) {
        return jdbi.withHandle(handle -> handle.createQuery(DEVICES + "where serial = :serial").bind("serial", serial)
                .map((row, context) -> device(row)).findOne());
    }

    @Override
    public List<MfaDevice> devicesOf(String userId) {
        return jdbi.withHandle(handle -> handle.createQuery(DEVICES + "where owner_id = :owner order by serial")
                .bind("owner", userId).map((row, context) -> device(row)).list());
    }

    @Override
    public List<MfaDevice> devices() {
        return jdbi.withHandle(handle -> handle.createQuery(DEVICES + "order by serial")
                .map((row, context) -> device(row)).list());
    }

    @Override
    public boolean takeStep(String serial, long step) {
        return jdbi.withHandle(handle -> handle
                .createUpdate("update mfa_device set last_step = :step where serial = :serial and last_step < :step")
                .bind("serial", serial).bind("step", step).execute()) > 0;
    }

    private static MfaDevice device(ResultSet row) throws SQLException {
        return new MfaDevice(row.getString("serial"), row.getString("sealed"), Rows.maybe(row, "owner_id"),
                Rows.maybeInstant(row, "enabled_at"), row.getLong("last_step"));
    }
}
