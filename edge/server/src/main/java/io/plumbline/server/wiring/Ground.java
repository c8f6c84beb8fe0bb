// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.server.wiring;

import io.plumbline.aws.iam.ShippedPolicies;
import io.plumbline.aws.sagemaker.registry.GroupPolicies;
import io.plumbline.data.objects.ObjectStore;
import io.plumbline.documents.policies.JsonPolicyReader;
import io.plumbline.governance.Arns;
import io.plumbline.objects.FolderObjects;
import io.plumbline.security.access.Transactions;
import io.plumbline.security.gate.Gatekeeper;
import io.plumbline.security.identity.Credentials;
import io.plumbline.security.identity.IdentityIds;
import io.plumbline.security.identity.PolicyAuthoriser;
import io.plumbline.security.identity.Realm;
import io.plumbline.security.login.Passwords;
import io.plumbline.security.sealing.RootKey;
import io.plumbline.server.Foundation;
import io.plumbline.server.Founding;
import io.plumbline.server.data.GuardedTransactions;
import io.plumbline.server.settings.ServerSettings.Home;
import io.plumbline.store.Database;
import io.plumbline.store.audit.Audit;
import io.plumbline.store.audit.AuditSettings;
import io.plumbline.store.identity.CredentialsFile;
import io.plumbline.store.identity.JdbiIdentityStore;
import io.plumbline.store.identity.RootKeyFile;
import io.plumbline.store.registry.JdbiPackageGroups;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.Deque;
import java.util.Optional;

/**
 * What everything else stands on.
 *
 * @param transactions the database's, refused when the disk is almost full
 * @param founding     what the first start made
 */
record Ground(Path folder, Database database, Transactions transactions, ObjectStore objects, RootKey root,
        Audit audit, Realm realm, Passwords passwords, Credentials credentials, PolicyAuthoriser authoriser,
        Gatekeeper gate,
        Arns arns, InstantSource clock, SecureRandom random, Optional<Founding> founding) {
    private static final int PASSWORD_ROUNDS = 600_000;

    static Ground lay(Foundation foundation, Deque<Runnable> closing) {
        InstantSource clock = foundation.clock();
        SecureRandom random = new SecureRandom();
        Home home = foundation.settings().home();
        Database database = Database.open(foundation.settings().database());
        closing.push(database::close);
        foundation.metrics().gauge("plumbline.database.connections", "Connections in use", database::connections);
        RootKey root = RootKeyFile.open(foundation.folder(), database);
        ObjectStore objects = new FolderObjects(foundation.folder().resolve("objects"), clock);
        Audit audit = Audit.open(database, objects, AuditSettings.usual(home.account(), home.region()), root.aead(),
                clock, random);
        closing.push(audit::close);
        Realm realm = new Realm(home.account(), new JdbiIdentityStore(database, random), new IdentityIds(random),
                root.sealed(), new JsonPolicyReader(), clock);
        Passwords passwords = new Passwords(random, PASSWORD_ROUNDS);
        Credentials credentials = new Credentials(realm);
        closing.push(credentials::flush);
        Arns arns = new Arns(home.region(), home.account());
        PolicyAuthoriser authoriser = new PolicyAuthoriser(realm,
                new GroupPolicies(new JdbiPackageGroups(database, arns), arns));
        Transactions transactions = new GuardedTransactions(database, foundation.space());
        Gatekeeper gate = new Gatekeeper(authoriser, transactions, audit.log(), clock,
                new TimeOrderedIds(clock, random));
        return new Ground(foundation.folder(), database, transactions, objects, root, audit, realm, passwords,
                credentials, authoriser, gate, arns, clock, random,
                found(realm, passwords, foundation.folder()));
    }

    private static Optional<Founding> found(Realm realm, Passwords passwords, Path folder) {
        return new io.plumbline.security.identity.Founding(realm, passwords)
                .found(ShippedPolicies.all(), founded -> CredentialsFile.write(folder, founded))
                .map(founded -> new Founding(founded.userName(), founded.password(), CredentialsFile.in(folder)));
    }
}
