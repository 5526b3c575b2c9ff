package org.duban.testsupport;

import jakarta.enterprise.context.ApplicationScoped;

import org.duban.security.Membership;
import org.duban.security.Memberships;
import org.duban.security.Organisation;
import org.duban.security.OrganisationKind;
import org.duban.security.Organisations;
import org.jspecify.annotations.Nullable;

import io.quarkus.narayana.jta.QuarkusTransaction;

/** The smallest city in which every role has somebody: the demo realm's people and whom they act for. */
@ApplicationScoped
public class TestCity {

    private static final String PERSON = "00000000-0000-4000-8000-000000000";

    private final Organisations organisations;
    private final Memberships memberships;

    TestCity(Organisations organisations, Memberships memberships) {
        this.organisations = organisations;
        this.memberships = memberships;
    }

    /** Founds the city unless it stands. */
    public void found() {
        QuarkusTransaction.requiringNew().run(() -> {
            if (memberships.findById(PERSON + "001") != null) {
                return;
            }
            Organisation station = add(
                    Organisation.authority("JY-AJZ", "济源市建筑施工安全监督站", "419001", "济住建", "黄河大道 1 号", "0391-0000000"));
            Organisation province = add(
                    Organisation.authority("HN-ZJT", "河南省住房和城乡建设厅", "41", "豫建", "郑州市 1 号", "0371-0000000"));
            place("001", "陈正平", station, "豫执法 41900101");
            place("002", "王淑芳", station, "豫执法 41900102");
            place("003", "郭建军", station, "豫执法 41900103");
            place("004", "秦晓岚", station, "豫执法 41900104");
            place("005", "侯启明", station, "豫执法 41900105");
            place("006", "刘长河", station, "豫执法 41900106");
            place("007", "姚婷婷", station, null);
            place("008", "周立", station, null);
            place("009", "何静", province, null);
            place("011", "张德全", enterprise(OrganisationKind.GENERAL_CONTRACTOR, "91419001MA0010221U", "河南济水建设集团有限公司"), null);
            place("012", "孙广亮", enterprise(OrganisationKind.GENERAL_CONTRACTOR, "91419001MA0010299U", "河南太行建工有限公司"), null);
            place("013", "马三喜", enterprise(OrganisationKind.SUB_CONTRACTOR, "91419001MA00105044", "济源市蟒河建筑劳务有限公司"), null);
            place("014", "吴秉公", enterprise(OrganisationKind.SUPERVISOR, "91419001MA0010715K", "河南中原盛世工程监理有限公司"), null);
            place("015", "郑启航", enterprise(OrganisationKind.BUILDER, "91419001MA0010010C", "济源市王屋城市建设投资有限公司"), null);
        });
    }

    /** The organisation for which this person of the demo realm acts. */
    public long organisationOf(String lastDigits) {
        return QuarkusTransaction.requiringNew()
                .call(() -> memberships.findById(PERSON + lastDigits).organisation().id());
    }

    private Organisation enterprise(OrganisationKind kind, String code, String name) {
        return add(Organisation.enterprise(kind, code, name, "419001", "段志强", "沁园路 1 号", "0391-0000001"));
    }

    private Organisation add(Organisation organisation) {
        return organisations.byCode(organisation.code()).orElseGet(() -> {
            organisations.persistAndFlush(organisation);
            return organisation;
        });
    }

    private void place(String id, String name, Organisation where, @Nullable String certificate) {
        memberships.persist(new Membership(PERSON + id, name, where, "", certificate));
    }
}
