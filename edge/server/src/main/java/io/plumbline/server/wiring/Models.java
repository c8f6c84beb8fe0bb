// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.server.wiring;

import io.plumbline.aws.bedrockruntime.gateway.Gateway;
import io.plumbline.aws.bedrockruntime.gateway.LibraryGuards;
import io.plumbline.aws.bedrockruntime.gateway.ModelRoutes;
import io.plumbline.aws.bedrockruntime.gateway.ModelRoutes.Route;
import io.plumbline.aws.bedrockruntime.gateway.Permission;
import io.plumbline.aws.openai.ApiKeys;
import io.plumbline.aws.openai.OpenAiEndpoint;
import io.plumbline.connect.http.AwsKey;
import io.plumbline.connect.http.Limits;
import io.plumbline.connect.http.Secret;
import io.plumbline.connect.models.ModelClients;
import io.plumbline.connect.models.ModelEndpoint;
import io.plumbline.server.settings.ModelSettings;
import io.plumbline.web.Endpoint;
import java.net.URI;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/** Models elsewhere, behind the guardrails. */
record Models(Gateway gateway, Endpoint openAi) {
    /** Opens the way to models, closed with the server. */
    static ModelClients clients(Ground ground, Deque<Runnable> closing) {
        ModelClients clients = new ModelClients(ground.clock());
        closing.push(clients::close);
        return clients;
    }

    static Models of(Ground ground, Guardrails guardrails, List<ModelSettings> settings, ModelClients clients) {
        Gateway gateway = new Gateway(routes(settings), clients,
                new LibraryGuards(guardrails.library(), guardrails.recorder(), guardrails.images()));
        return new Models(gateway, new OpenAiEndpoint(gateway, new Permission(ground.arns()), ground.gate(),
                new ApiKeys(ground.credentials(), ground.clock(), ground.arns().region()), AwsApis::newId,
                ground.clock()));
    }

    static ModelRoutes routes(List<ModelSettings> settings) {
        return new ModelRoutes(settings.stream().flatMap(each -> {
            ModelEndpoint endpoint = endpoint(each);
            return each.match().stream().map(pattern -> new Route(pattern, endpoint));
        }).toList());
    }

    private static ModelEndpoint endpoint(ModelSettings settings) {
        Limits limits = new Limits(Limits.USUAL.connect(), settings.answer(), settings.pause(), Limits.USUAL.bytes());
        URI url = settings.url().orElse(URI.create("http://localhost"));
        return switch (settings.kind()) {
            case OPENAI -> new ModelEndpoint.OpenAi(settings.name(), withoutVersion(url), settings.model(),
                    settings.key().map(Secret::new), limits);
            case BEDROCK -> new ModelEndpoint.Bedrock(settings.name(), url, settings.model(),
                    key(settings.key(), settings.region()), limits);
            case SAGEMAKER -> new ModelEndpoint.SageMaker(settings.name(), url, settings.model().orElseThrow(),
                    key(settings.key(), settings.region()), limits);
            case NONE -> new ModelEndpoint.None(settings.name());
        };
    }

    /** Some write the address of chat completions with its version, some without. */
    private static URI withoutVersion(URI url) {
        return URI.create(url.toString().replaceFirst("/v1/?$", ""));
    }

    static Optional<AwsKey> key(Optional<String> written, String region) {
        return written.map(key -> key.split(":", 3)).map(parts -> new AwsKey(parts[0],
                new Secret(parts.length > 1 ? parts[1] : ""),
                parts.length > 2 ? Optional.of(new Secret(parts[2])) : Optional.empty(), region));
    }
}
