// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.aws.iam;

import io.plumbline.aws.Operations.Register;
import io.plumbline.aws.Paging;
import io.plumbline.aws.Service;
import io.plumbline.security.identity.Credentials;
import io.plumbline.security.identity.Realm;
import io.plumbline.security.login.Passwords;
import java.util.List;

/** Serves IAM. */
public final class IamService implements Service {
    private final List<Service> parts;

    public IamService(Realm realm, Credentials credentials, Passwords passwords, Paging paging) {
        Desk desk = new Desk(realm, paging);
        this.parts = List.of(new UserOperations(desk), new GroupOperations(desk), new RoleOperations(desk),
                new PolicyOperations(desk), new PolicyVersionOperations(desk), new AttachmentOperations(desk),
                new InlineOperations(desk), new TagOperations(desk), new AccessKeyOperations(desk, credentials),
                new LoginOperations(desk, passwords), new MfaOperations(desk, passwords),
                new AccountOperations(desk), new SimulationOperations(desk));
    }

    @Override
    public void register(Register register) {
        parts.forEach(part -> part.register(register));
    }
}
