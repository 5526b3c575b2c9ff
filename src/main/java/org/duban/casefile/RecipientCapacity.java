package org.duban.casefile;

import org.duban.problem.Text;
import org.duban.shared.Clause;

/** In what capacity somebody takes a document for a party: no other may sign for an organisation. */
@Clause("民诉法 88")
public enum RecipientCapacity {
    /** 法定代表人. */
    LEGAL_REPRESENTATIVE("法定代表人", "Legal representative", false),
    /** 主要负责人. */
    HEAD("主要负责人", "Person in charge", false),
    /** 单位负责收件的人员: office, mail room, duty room. */
    MAIL_CLERK("单位收件人员", "Who receives its mail", false),
    /** 代收人: whom the party named in its 确认书. */
    AGENT("代收人（确认书载明）", "Agent named in the confirmation", true),
    /** 项目部人员: site staff sign for the company only where the 确认书 names them. */
    SITE_STAFF("项目部人员（确认书载明）", "Site staff named in the confirmation", true);

    private final Text title;
    private final boolean named;

    RecipientCapacity(String zh, String en, boolean named) {
        this.title = new Text(zh, en);
        this.named = named;
    }

    /** In words. */
    public Text title() {
        return title;
    }

    /** Whether the party has to have named him in its 确认书. */
    boolean isNamed() {
        return named;
    }
}
