// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Dialog;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Somebody at a keyboard. When they leave, no page has logged an error, thrown, broken its own content policy or asked
 * another host for anything.
 */
final class Visitor implements AutoCloseable {
    private static final int FARTHEST = 150;
    private final BrowserContext context;
    private final Page page;
    private final List<String> complaints = new ArrayList<>();
    private boolean refusals;

    Visitor(BrowserContext context, URI address) {
        this.context = context;
        context.setDefaultTimeout(30_000);
        page = context.newPage();
        page.onConsoleMessage(message -> {
            // A browser reports every answer with 4xx as an error; where one is wanted, that is no complaint.
            if (message.type().equals("error") && !(refusals && message.text().startsWith("Failed to load resource"))) {
                complaints.add(message.text());
            }
        });
        page.onPageError(complaints::add);
        page.onRequest(request -> {
            if (!request.url().startsWith(address + "/") && !request.url().startsWith("data:")) {
                complaints.add("asked " + request.url());
            }
        });
    }

    Page page() {
        return page;
    }

    /** From now on the server is expected to refuse something. */
    Visitor expectingRefusal() {
        refusals = true;
        return this;
    }

    Visitor open(String address) {
        page.navigate(address);
        return this;
    }

    /** From now on says yes to what a page asks before it does something. */
    Visitor confirming() {
        page.onDialog(Dialog::accept);
        return this;
    }

    void signIn(String user, String password) {
        open("/console/sign-in");
        type(field("User name"), user);
        type(field("Password"), password);
        press("Enter");
        page.waitForURL(Pattern.compile(".*/console/fleet.*"));
    }

    Locator field(String label) {
        return page.getByLabel(label, new Page.GetByLabelOptions().setExact(false)).first();
    }

    Locator link(String name) {
        return page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name).setExact(true)).first();
    }

    Locator button(String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true)).first();
    }

    /** Walks with the Tab key to {@code target}; on the way and there, it can be seen where one is. */
    Visitor walkTo(Locator target) {
        target.waitFor();
        for (int i = 0; i < FARTHEST && !isFocused(target); i++) {
            page.keyboard().press("Tab");
        }
        assertThat(isFocused(target)).as("the Tab key reaches %s on %s", target, page.url()).isTrue();
        assertThat((Boolean) target.evaluate("e => { const s = getComputedStyle(e); const n = e.querySelector('.node');"
                + " return (s.outlineStyle !== 'none' && parseFloat(s.outlineWidth) >= 2)"
                + " || (n !== null && parseFloat(getComputedStyle(n).strokeWidth) >= 3); }"))
                .as("the focus can be seen on %s", target).isTrue();
        return this;
    }

    /** Walks to a field and writes into it over what is there. */
    Visitor type(Locator target, String text) {
        walkTo(target);
        page.keyboard().press("Control+A");
        page.keyboard().insertText(text);
        return this;
    }

    /** Walks to a list of choices and chooses as the keyboard does: by the first letters. */
    Visitor choose(Locator target, String letters) {
        walkTo(target);
        page.keyboard().type(letters);
        return this;
    }

    /** Walks to something and presses it. */
    Visitor follow(Locator target) {
        walkTo(target);
        return press("Enter");
    }

    Visitor press(String key) {
        page.keyboard().press(key);
        return this;
    }

    /** Waits until the page says {@code text}. */
    Visitor sees(String text) {
        page.getByText(text, new Page.GetByTextOptions().setExact(false)).first().waitFor();
        return this;
    }

    Visitor arrives(String address) {
        page.waitForURL(Pattern.compile(".*" + address + ".*"));
        return this;
    }

    private static boolean isFocused(Locator target) {
        return (Boolean) target.evaluate("e => e === document.activeElement");
    }

    @Override
    public void close() {
        String last = page.url();
        context.close();
        assertThat(complaints).as("complaints of the browser, last on %s", last).isEmpty();
    }
}
